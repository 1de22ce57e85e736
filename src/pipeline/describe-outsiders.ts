import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { PackageProfile } from '../document/package-profile.js';

/** The kinds of documents that were asked for by name and that go into no such package. */
export function describeOutsiders(
  kinds: ReadonlySet<string> | undefined,
  profile: PackageProfile | undefined,
): readonly Diagnostic[] {
  if (kinds === undefined || profile === undefined) return [];
  const known = [...profile.codes.keys()].join(', ');
  return [...kinds]
    .filter((kind) => !profile.codes.has(kind))
    .map((kind) =>
      diagnostic({
        code: 'workspace/kind-not-packed',
        severity: 'warning',
        message: {
          ru: `Документы вида «${kind}» в пакет «${profile.id}» не входят`,
          en: `Documents of the kind "${kind}" do not go into the package "${profile.id}"`,
        },
        help: { ru: `В него входят: ${known}`, en: `It is made of: ${known}` },
      }),
    );
}
