import type { Kysely } from 'kysely';
import { type Consent, readConsents } from '../consent/consent.js';
import type { ReadVersion } from '../acknowledgment/read-version.js';
import { readVersions } from '../acknowledgment/read-versions.js';
import type { Tables } from '../database/tables.js';
import type { Registry } from '../registry.js';
import type { Member } from '../roster/member.js';
import { readMembersById } from '../roster/read-members.js';
import { findLinks } from './link-rows.js';
import type { SigningLink } from './signing-link.js';

/** A link and what it leads to; what is no longer there is missing. */
export interface FoundLink {
  readonly link: SigningLink;
  readonly member?: Member | undefined;
  readonly version?: ReadVersion | undefined;
  readonly consent?: Consent | undefined;
}

/** Why there is no link to give: nobody was ever sent it, or the database was not to be had. */
export type LinkMiss = 'unknown' | 'busy';

interface Waiting {
  readonly tokenHash: string;
  readonly settle: (found: FoundLink | LinkMiss) => void;
  readonly fail: (error: unknown) => void;
}

/** Links of one reading: few enough that nobody waits long for the others. */
const largest = 256;

/**
 * Reads links for many people in few transactions: those who ask in the same moment, or while others are being read, are read
 * together, each as it is after all that was told as done before the question.
 */
export class LinkReader {
  readonly #registry: Pick<Registry, 'readAtOnce'>;
  #waiting: Waiting[] = [];
  #isReading = false;

  constructor(registry: Pick<Registry, 'readAtOnce'>) {
    this.#registry = registry;
  }

  /** The link of a token, by its hash. */
  find(tokenHash: string): Promise<FoundLink | LinkMiss> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ tokenHash, settle, fail });
      if (!this.#isReading) void this.#readAll();
    });
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    await new Promise((settle) => setImmediate(settle));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, largest);
      try {
        const found = await this.#read([...new Set(batch.map(({ tokenHash }) => tokenHash))]);
        for (const { tokenHash, settle } of batch)
          settle(found === 'busy' ? found : (found.get(tokenHash) ?? 'unknown'));
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    this.#isReading = false;
  }

  async #read(hashes: readonly string[]): Promise<ReadonlyMap<string, FoundLink> | 'busy'> {
    const read = await this.#registry.readAtOnce(async (db) =>
      describeLinks(db, await findLinks(db, hashes)),
    );
    if (read.value === undefined) return 'busy';
    return new Map(read.value.map((each) => [each.link.tokenHash, each]));
  }
}

/** Links with what they lead to, in their order. */
export async function describeLinks(
  db: Kysely<Tables>,
  links: readonly SigningLink[],
): Promise<readonly FoundLink[]> {
  const people = [...new Set(links.map(({ person }) => person))];
  if (people.length === 0) return [];
  const members = new Map((await readMembersById(db, people)).map((each) => [each.id, each]));
  const ids = [...new Set(links.map(({ version }) => version))];
  const versions = new Map((await readVersions(db, { ids })).map((each) => [each.id, each]));
  const consents = await readConsents(db, { people });
  return links.map((link) => ({
    link,
    member: members.get(link.person),
    version: versions.get(link.version),
    consent: consents.get(link.person),
  }));
}
