import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from '../../parse/located.js';
import {
  describeOtherLanguage,
  describeRepeatedClause,
  describeUnknownInherited,
} from './describe-inheritance.js';
import { type ClauseEdit, editClauseList, listClauseIds, readClauseId } from './edit-clause-list.js';
import { inheritanceFields, isSection, joinField, readEntryId, selectInherited } from './inherit-fields.js';
import { insertClauses } from './insert-clauses.js';

/**
 * The file of a role as if everything that it has of its base were written in it: first what it removes and replaces is
 * done to the base, then what it adds comes to that. Every value keeps the place where it is written. What is removed,
 * replaced or named as a neighbour and is not there is an error; the rest is done all the same.
 */
export function inheritRole(heir: LocatedMap, base: LocatedMap): Outcome<LocatedMap> {
  return new Inheritance(heir, base).run();
}

class Inheritance {
  private readonly fields: Map<string, LocatedEntry>;
  private readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly heir: LocatedMap,
    private readonly base: LocatedMap,
  ) {
    this.fields = selectInherited(base, heir);
  }

  run(): Outcome<LocatedMap> {
    this.remove();
    this.replace();
    this.compareLanguages();
    for (const [key, own] of this.heir.entries) {
      if (!inheritanceFields.some((field) => field === key)) this.add(key, own);
    }
    return succeed({ ...this.heir, entries: this.fields }, this.diagnostics);
  }

  private remove(): void {
    const list = this.heir.entries.get('remove')?.value;
    for (const item of list?.kind === 'list' ? list.items : []) {
      if (item.kind === 'scalar' && !this.removeAddress(String(item.value))) this.reportUnknown(item);
    }
  }

  private removeAddress(address: string): boolean {
    const [field = '', ...ids] = address.split('.');
    const entry = this.fields.get(field);
    if (entry === undefined) return false;
    if (ids.length === 0) return this.fields.delete(field);
    const { value } = entry;
    if (isSection(field)) return this.edit(field, ids, () => []);
    const [id = ''] = ids;
    if (ids.length > 1) return false;
    if (value.kind === 'map') {
      if (!value.entries.has(id)) return false;
      this.set(field, { ...value, entries: new Map([...value.entries].filter(([key]) => key !== id)) });
      return true;
    }
    if (value.kind !== 'list') return false;
    const items = value.items.filter((item) => readEntryId(item) !== id);
    if (items.length === value.items.length) return false;
    this.set(field, { ...value, items });
    return true;
  }

  private replace(): void {
    const map = this.heir.entries.get('replace')?.value;
    for (const [address, { key, value }] of map?.kind === 'map' ? map.entries : []) {
      const [field = '', ...ids] = address.split('.');
      const isKnown = isSection(field) && this.edit(field, ids, (clause) => [keepId(value, clause)]);
      if (!isKnown) this.reportUnknown({ kind: 'scalar', value: address, place: key, ...plainKey });
    }
  }

  private edit(field: string, ids: readonly string[], edit: ClauseEdit): boolean {
    const list = this.fields.get(field)?.value;
    if (list?.kind !== 'list' || ids.length === 0) return false;
    const edited = editClauseList(list, ids, edit);
    if (edited !== undefined) this.set(field, edited);
    return edited !== undefined;
  }

  private set(field: string, value: Located): void {
    const entry = this.fields.get(field);
    if (value.kind === 'list' && value.items.length === 0) this.fields.delete(field);
    else if (entry !== undefined) this.fields.set(field, { ...entry, value });
  }

  private add(key: string, own: LocatedEntry): void {
    const inherited = this.fields.get(key);
    if (!isSection(key)) {
      this.fields.set(key, inherited === undefined ? own : joinField(key, own, inherited));
      return;
    }
    const list = inherited?.value ?? { kind: 'list', place: own.value.place, items: [] };
    if (own.value.kind !== 'list' || list.kind !== 'list') return;
    for (const item of own.value.items) this.compareId(key, item, list.items);
    const { value, missing } = insertClauses(key, own.value, list);
    this.fields.set(key, { key: own.key, value });
    for (const address of missing) this.reportUnknown(address);
  }

  private compareId(section: string, item: Located, inherited: readonly Located[]): void {
    const id = readClauseId(item);
    const first = id === undefined ? undefined : inherited.find((each) => readClauseId(each) === id);
    if (id !== undefined && first !== undefined) {
      this.diagnostics.push(describeRepeatedClause(`${section}.${id}`, item.place, first.place));
    }
  }

  private compareLanguages(): void {
    const [own, inherited] = [this.heir, this.base].map(({ entries }) => entries.get('language')?.value);
    if (own?.kind !== 'scalar' || inherited?.kind !== 'scalar' || own.value === inherited.value) return;
    this.diagnostics.push(describeOtherLanguage(own, inherited));
  }

  private reportUnknown(address: LocatedScalar): void {
    const field = String(address.value).split('.')[0] ?? '';
    const sections = [...this.base.entries].filter(([key]) => isSection(key));
    this.diagnostics.push(
      describeUnknownInherited(address, {
        known: sections.flatMap(([key, { value }]) => listClauseIds(value, key)),
        place:
          this.base.entries.get(field)?.key ?? this.base.entries.get('id')?.value.place ?? this.base.place,
      }),
    );
  }
}

const plainKey = { source: '', style: 'plain' } as const;

/** A replaced clause goes by its id, so that references to it hold. */
function keepId(replacement: Located, clause: Located): Located {
  const id = clause.kind === 'map' ? clause.entries.get('id') : undefined;
  if (id === undefined) return replacement;
  const entries =
    replacement.kind === 'map'
      ? replacement.entries
      : [['text', { key: id.key, value: replacement }] as const];
  return { kind: 'map', place: replacement.place, entries: new Map([['id', id], ...entries]) };
}
