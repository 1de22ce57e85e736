import type { ExitCode } from '../../actions/exit-code.js';
import { sayDate } from '../../actions/registry/version-words.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { rolesOption } from '../common-options.js';
import { printResult, summarize } from '../print-result.js';
import { passwordFileOption } from '../version-options.js';

/** `rolebook seal init`. */
export const command: Command = {
  summary: {
    ru: 'создать пробный сертификат, которым скрепляются выданные PDF',
    en: 'make a certificate for trial that issued PDF files are sealed with',
  },
  arguments: [],
  options: [
    {
      name: 'organization',
      value: { ru: 'id', en: 'id' },
      description: {
        ru: 'для какой организации, если их несколько',
        en: 'for which organization, where there are several',
      },
    },
    passwordFileOption,
    rolesOption,
  ],
  run,
};

async function run({ options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { createSeal } = await import('../../actions/create-seal.js');
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const result = await createSeal(world, {
    folder: await findWorkspace(world.files, options.text('roles')),
    organization: options.text('organization'),
    passwordFile: options.text('password-file'),
  });
  const { made, exitCode } = result;
  const summary: readonly Text[] =
    made === undefined
      ? [summarize(result)]
      : [
          {
            ru: `Создан сертификат «${made.owner}» до ${sayDate(made.until)}: ${made.path}`,
            en: `Made a certificate of “${made.owner}”, valid until ${made.until}: ${made.path}`,
          },
          {
            ru: 'Он для пробы: показывает, что файл не изменён, но электронной подписью по 63-ФЗ не является.',
            en: 'It is for trial: it shows that a file was not changed, and is no electronic signature in the sense of the law.',
          },
          {
            ru: `Чтобы скреплять им документы, добавьте в ${made.organizationFile}:\n\n${made.setting}`,
            en: `To seal documents with it, add to ${made.organizationFile}:\n\n${made.setting}`,
          },
        ];
  const files = made === undefined ? [] : [{ path: made.path, state: 'written' }];
  printResult(result, { command: 'seal init', files, summary }, terminal, options);
  return exitCode;
}
