import { randomInt } from 'node:crypto';
import { LOCAL_PASSWORD, type SeedPerson } from './people.ts';

const given =
  'Amara Anders Aisha Beatriz Benedikt Chiara Chinedu Dana Dmitri Elif Emre Fatima Felix Giulia Goran Hana Henrik Ines Ismail Jana Jomo Kaito Katya Lena Luca Maja Malik Mei Nadia Noah Olga Omar Paula Pedro Priya Quentin Rania Ravi Saoirse Sven Tariq Tomoko Uma Viktor Wanjiru Xavier Yara Yusuf Zoe Zoltan'.split(
    ' ',
  );
const family =
  'Abebe Achterberg Almeida Bianchi Brennan Chen Costa Dahl Diallo Eriksson Fischer Fonseca Garcia Gupta Haddad Horvath Ibrahim Ito Jansen Jovanovic Kamau Keller Kowalski Laurent Lindqvist Mbeki Meyer Nakamura Novak Okafor Olsen Park Petrov Quispe Rahman Rossi Santos Schmidt Tanaka Torres Ueda Varga Virtanen Weber Wójcik Xu Yilmaz Zhang Zimmermann Öztürk'.split(
    ' ',
  );

const pick = <Item>(list: readonly Item[]): Item => list[randomInt(list.length)] as Item;
const chance = (percent: number) => randomInt(100) < percent;
const ascii = (name: string) =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').toLowerCase();

/** People who look like people: most have signed in, some are invited, a few are disabled. */
export function examplePeople(count: number): SeedPerson[] {
  return Array.from({ length: count }, () => {
    const givenName = pick(given);
    const familyName = pick(family);
    const invited = chance(20);
    return {
      givenName,
      familyName,
      email: `${ascii(givenName)}.${ascii(familyName)}.${randomInt(1_000, 1_000_000)}@example.com`,
      role: chance(4) ? 'admin' : 'member',
      attributes: {
        member_code: `M-${randomInt(10_000_000, 100_000_000)}`,
        desk: randomInt(1, 101),
        joined_on: new Date(Date.now() - randomInt(3_000) * 86_400_000).toISOString().slice(0, 10),
        newsletter: chance(60),
      },
      firstSignIn: invited
        ? { kind: 'invitation' }
        : { kind: 'password', password: LOCAL_PASSWORD },
      disabled: !invited && chance(8),
    };
  });
}
