/** The people that both servers hold. */
export interface People {
  readonly count: number;
  readonly password: string;
  readonly clientId: string;
}

export const personName = (index: number) => `person-${index}@example.com`;

/** Those who sign in, spread evenly: the others only have to be there. */
export const signers = (count: number, wanted = 6000): number[] => {
  const number = Math.min(count, wanted);
  return Array.from({ length: number }, (_, at) => Math.floor((at * count) / number));
};
