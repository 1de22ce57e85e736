import type { Jurisdiction } from '../check/organization.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';

const why = {
  ru: 'Текст шаблона опирается на закон страны; под другим правом он был бы неверен.',
  en: 'The text of a template rests on the law of a country; under another law it would be wrong.',
};

/** A document that no template may make under the law of the organization: it must not be missing in silence. */
export function describeOtherLaw(place: Place, language: string, jurisdiction: Jurisdiction): Diagnostic {
  return diagnostic({
    code: 'template/no-jurisdiction',
    severity: 'error',
    message: {
      ru: `На языке «${language}» нет шаблона документа для права «${jurisdiction}»: документ не составлен`,
      en: `No template in the language “${language}” is for the jurisdiction “${jurisdiction}”: there is no document`,
    },
    why,
    help: {
      ru: 'Проверьте поле jurisdiction в organization.yaml или положите шаблон для этого права в папку templates организации.',
      en: 'Check the field jurisdiction in organization.yaml, or put a template for it into the folder templates.',
    },
    place,
  });
}

/** A document of a kind that is made under other laws only than that of the organization: it is refused. */
export function describeKindOfOtherLaw(
  place: Place,
  kind: string,
  lawful: readonly Jurisdiction[],
  jurisdiction: Jurisdiction,
): Diagnostic {
  const laws = lawful.join(', ');
  return diagnostic({
    code: 'template/no-jurisdiction',
    severity: 'error',
    message: {
      ru: `Документ «${kind}» составляют только по праву «${laws}», а право организации — «${jurisdiction}»: документ не составлен`,
      en: `“${kind}” is made under the law “${laws}” only, and that of the organization is “${jurisdiction}”: there is no document`,
    },
    why,
    help: {
      ru: 'Проверьте вид документа и поле jurisdiction в organization.yaml; шаблон для своего права можно положить в папку templates организации.',
      en: 'Check the kind and the field jurisdiction in organization.yaml; a template for your law can lie in the folder templates.',
    },
    place,
  });
}
