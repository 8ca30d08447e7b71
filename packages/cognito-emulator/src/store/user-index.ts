import { activeAliases, aliasAttributes, foldName } from '../domain/alias.ts';
import { SequenceList } from './sequence-list.ts';
import { groupId } from './store.ts';
import type { Listener } from './table.ts';
import type { PoolSettings, User } from './types.ts';

type FindSettings = (poolId: string) => PoolSettings | undefined;

const key = (...parts: readonly string[]) => parts.join('\0');

/** Users by name, by alias, by pool and by group, each in one look-up. */
export class UserIndex {
  private readonly byName = new Map<string, string>();
  private readonly byAlias = new Map<string, string>();
  private readonly byPool = new Map<string, SequenceList>();
  private readonly byGroup = new Map<string, SequenceList>();
  private readonly settingsOf: FindSettings;

  constructor(settingsOf: FindSettings) {
    this.settingsOf = settingsOf;
  }

  readonly listener: Listener<User> = (before, after) => {
    const listed = before && after && before.groups === after.groups;
    if (before) this.removeNames(before);
    if (before && !listed) this.removeFromLists(before);
    if (after) this.addNames(after);
    if (after && !listed) this.addToLists(after);
  };

  /** The id behind a username or an active alias. */
  find(poolId: string, name: string): string | undefined {
    const settings = this.settingsOf(poolId);
    if (!settings) return undefined;
    const folded = foldName(settings, name);
    const direct = this.byName.get(key(poolId, folded));
    if (direct) return direct;
    for (const attribute of aliasAttributes(settings)) {
      const id = this.byAlias.get(key(poolId, attribute, folded));
      if (id) return id;
    }
    return undefined;
  }

  findAlias(poolId: string, attribute: string, value: string): string | undefined {
    const settings = this.settingsOf(poolId);
    return settings && this.byAlias.get(key(poolId, attribute, foldName(settings, value)));
  }

  pool(poolId: string): SequenceList {
    return this.byPool.get(poolId) ?? new SequenceList();
  }

  group(poolId: string, name: string): SequenceList {
    return this.byGroup.get(groupId(poolId, name)) ?? new SequenceList();
  }

  private addNames(user: User) {
    for (const [map, name] of this.names(user)) map.set(name, user.id);
  }

  private removeNames(user: User) {
    for (const [map, name] of this.names(user)) {
      // Two people may claim one alias in turn; only the present holder's entry goes.
      if (map.get(name) === user.id) map.delete(name);
    }
  }

  private addToLists(user: User) {
    for (const [map, name] of this.lists(user)) {
      const list = map.get(name) ?? new SequenceList();
      list.add(user.sequence, user.id);
      map.set(name, list);
    }
  }

  private removeFromLists(user: User) {
    for (const [map, name] of this.lists(user)) {
      map.get(name)?.remove(user.sequence);
      if (map.get(name)?.size === 0) map.delete(name);
    }
  }

  private names(user: User): [Map<string, string>, string][] {
    const settings = this.settingsOf(user.poolId);
    if (!settings) return [];
    return [
      [this.byName, key(user.poolId, foldName(settings, user.username))],
      ...activeAliases(settings, user).map(([attribute, value]): [Map<string, string>, string] => [
        this.byAlias,
        key(user.poolId, attribute, value),
      ]),
    ];
  }

  private lists(user: User): [Map<string, SequenceList>, string][] {
    return [
      [this.byPool, user.poolId],
      ...user.groups.map((name): [Map<string, SequenceList>, string] => [
        this.byGroup,
        groupId(user.poolId, name),
      ]),
    ];
  }
}
