import type { Product, RoleResult } from '../../pipeline.js';
import { casesFolder } from '../../pipeline/compose-cases.js';
import { organizationOwner } from '../../pipeline/organization-owner.js';
import { readRoleId } from '../../pipeline/sources.js';
import type { DocumentTrace } from '../../pipeline/trace-document.js';
import { citesArticle } from './cites-article.js';
import {
  type SourceMatcher,
  createRoleMatcher,
  createSourceMatcher,
  nameTranslations,
} from './match-source.js';
import type { Subject } from './subject.js';

/**
 * Why a change touches a document. own: it is about the thing · inherited: about a role that inherits from it · printed:
 * words of the thing stand in it · signer: the thing decides who signs it · listed: it is made of all roles · cited: it
 * cites the act · code: it carries the code of a text that the change touches · attached: the file of the organization
 * travels with it
 */
export type TouchReason =
  'own' | 'inherited' | 'printed' | 'signer' | 'listed' | 'cited' | 'code' | 'attached';

/** A document that a change touches. */
export interface Touched {
  readonly owner: string;
  readonly kind: string;
  readonly language: string;
  readonly reason: TouchReason;
  /** Whether the text changes, and not only what stands around it. */
  readonly isText: boolean;
}

type Judgement = Pick<Touched, 'reason' | 'isText'>;

/** Finds the documents that a change of one thing touches. */
export class TouchFinder {
  private readonly isOwn: SourceMatcher;
  private readonly translations: ReadonlyMap<string, string>;
  private readonly files: ReadonlyMap<string, string>;

  constructor(
    private readonly subject: Subject,
    /** Ids of the roles that cases are about, by the id of the case. */
    private readonly caseRoles: ReadonlyMap<string, string>,
  ) {
    this.translations = nameTranslations(subject.sources);
    this.isOwn = createSourceMatcher(subject, this.translations);
    this.files = new Map(subject.sources.roles.map(({ file }) => [readRoleId(file), file]));
  }

  /** Those among the documents of one result of the pipeline. */
  find(result: RoleResult): readonly Touched[] {
    const found = new Map<Product, Judgement>();
    for (const product of result.products) {
      const judgement = product.trace && this.judge(result, product, product.trace);
      if (judgement !== undefined) found.set(product, judgement);
    }
    // A sheet carries the code of its text, which changes with the text alone and not with what stands around it.
    const texts = new Set([...found].flatMap(([product, { isText }]) => (isText ? [nameText(product)] : [])));
    for (const product of result.products) {
      const { trace, language } = product;
      if (trace?.about === undefined || found.has(product)) continue;
      if (texts.has(nameText({ kind: trace.about, language }))) {
        found.set(product, { reason: 'code', isText: false });
      }
    }
    return [...found].map(([{ owner, kind, language }, judgement]) => ({
      ...{ owner, kind, language },
      ...judgement,
    }));
  }

  private judge(
    { trace: role }: RoleResult,
    { owner }: Product,
    trace: DocumentTrace,
  ): Judgement | undefined {
    const { kind, id, article } = this.subject;
    switch (kind) {
      case 'organization':
        return { reason: 'own', isText: true };
      case 'act': {
        const isCited = trace.cited.some((each) => each.id === id && citesArticle(each.articles, article));
        return isCited ? { reason: 'cited', isText: true } : undefined;
      }
      case 'role':
        if (owner === id || this.caseRoles.get(owner.slice(casesFolder.length + 1)) === id)
          return { reason: 'own', isText: true };
        if (role?.bases.includes(id) === true) return { reason: 'inherited', isText: true };
        if (owner === organizationOwner) return { reason: 'listed', isText: true };
        return this.judgeWords(trace);
      case 'clause':
      case 'competency':
        return this.judgeWords(trace);
      case 'unit':
      case 'officer':
        return this.judgeWords(trace) ?? this.judgeSigner(role, trace) ?? this.judgeAttached(owner);
      default:
        return kind satisfies never;
    }
  }

  private judgeWords({ body, face }: DocumentTrace): Judgement | undefined {
    if (body.some(this.isOwn)) return { reason: 'printed', isText: true };
    return face.some(this.isOwn) ? { reason: 'printed', isText: false } : undefined;
  }

  private judgeAttached(owner: string): Judgement | undefined {
    return owner === organizationOwner ? { reason: 'attached', isText: false } : undefined;
  }

  /** Whether a document is signed by somebody whom a unit or officer names: the head of the unit, the holder of a role. */
  private judgeSigner(role: RoleResult['trace'], { body, face }: DocumentTrace): Judgement | undefined {
    const { kind, id } = this.subject;
    const isInUnit = role?.references.some(
      ({ relation, ...each }) => relation === 'belongs-to' && each.id === id,
    );
    const held = role?.officerRoles.get(id) ?? [];
    const signers = kind === 'officer' ? [held].flat() : isInUnit === true ? role?.unitHeads : [];
    const files = signers?.flatMap((signer) => this.files.get(signer) ?? []) ?? [];
    const isSigned = files
      .map((file) => createRoleMatcher(file, this.translations))
      .some((isOfSigner) => [...body, ...face].some(isOfSigner));
    return isSigned ? { reason: 'signer', isText: false } : undefined;
  }
}

function nameText({ kind, language }: Pick<Product, 'kind' | 'language'>): string {
  return `${kind} ${language}`;
}
