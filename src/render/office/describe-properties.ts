import type { WriterInput } from '../writer.js';
import type { ReferredPart } from './part.js';
import { nameOfficeRelation } from './part.js';
import { writeCoreProperties, writeCustomProperties, writeProgramProperties } from './properties.js';
import type { Xml } from './xml.js';

/** The three parts of a package that say what file it is, and the references of the package to them. */
export function describeProperties(input: WriterInput): readonly ReferredPart[] {
  const office = 'application/vnd.openxmlformats-officedocument';
  const describe = (
    name: string,
    type: string,
    relationType: string,
    content: Xml,
    isShared: boolean,
  ): ReferredPart => ({
    part: { name: `docProps/${name}.xml`, type, content, isShared },
    relation: { id: `rId_${name}`, type: relationType, target: `docProps/${name}.xml` },
  });
  return [
    describe(
      'core',
      'application/vnd.openxmlformats-package.core-properties+xml',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      writeCoreProperties(input),
      false,
    ),
    describe(
      'app',
      `${office}.extended-properties+xml`,
      nameOfficeRelation('extended-properties'),
      writeProgramProperties(input),
      true,
    ),
    describe(
      'custom',
      `${office}.custom-properties+xml`,
      nameOfficeRelation('custom-properties'),
      writeCustomProperties(input),
      false,
    ),
  ];
}
