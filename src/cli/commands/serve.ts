import type { ExitCode } from '../../actions/exit-code.js';
import { describeMachineFault } from '../../diagnostic/describe-machine-fault.js';
import type { Command, CommandInput } from '../command.js';
import { printResult, summarize } from '../print-result.js';
import { sayIn } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { passwordFileOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook serve`. */
export const command: Command = {
  summary: {
    ru: 'страницы, на которых работники читают документы и подтверждают ознакомление',
    en: 'the pages on which employees read documents and confirm that they have',
  },
  arguments: [],
  options: [
    {
      name: 'port',
      value: { ru: 'порт', en: 'port' },
      description: { ru: 'на каком порту; обычно 8080', en: 'the port; 8080 if left out' },
    },
    {
      name: 'host',
      value: { ru: 'адрес', en: 'address' },
      description: {
        ru: 'на каком адресе компьютера; обычно 127.0.0.1, а наружу выводит прокси с TLS',
        en: 'the address of this computer; 127.0.0.1 if left out, a proxy with TLS leads outside',
      },
    },
    {
      name: 'base-url',
      value: { ru: 'адрес', en: 'address' },
      description: {
        ru: 'под каким адресом страницы видят работники, если не под electronic.baseUrl',
        en: 'the address that employees see, if it is not electronic.baseUrl',
      },
    },
    passwordFileOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { servePages } = await import('../../actions/serve-pages.js');
  const { createSite } = await import('../../web/site.js');
  const { listen } = await import('../../world/http-server.js');
  const port = readPort(options.text('port') ?? '8080');
  const host = options.text('host') ?? '127.0.0.1';
  const request = {
    ...(await readRegistryRequest(input)),
    baseUrl: readAddress(options.text('base-url')),
    passwordFile: options.text('password-file'),
  };
  const served = await servePages(world, request, async ({ desk, baseUrl, unsealed }) => {
    const server = await listen({
      ...{ host, port },
      answer: createSite({ desk, baseUrl }),
      // The path stays out of it: it opens the page of a person.
      onFault: (error) => {
        const text = describeMachineFault(error) ?? {
          ru: 'Сбой при ответе на запрос.',
          en: 'A request failed.',
        };
        terminal.note(sayIn(terminal.locale, text));
      },
    });
    terminal.print(
      sayIn(terminal.locale, {
        ru: `Страницы работают: порт ${server.port}, снаружи ${baseUrl}. Остановить: Ctrl-C.`,
        en: `The pages are served: port ${server.port}, from outside ${baseUrl}. Stop by Ctrl-C.`,
      }),
    );
    for (const name of unsealed) {
      terminal.note(
        sayIn(terminal.locale, {
          ru: `${name}: свидетельства об ознакомлении выдаются без печати, поле seal в organization.yaml не заполнено.`,
          en: `${name}: certificates of acknowledgment have no seal, organization.yaml has no field seal.`,
        }),
      );
    }
    await terminal.waitForInterrupt();
    await server.close();
  });
  const isDone = served.value !== undefined;
  const result = {
    exitCode: isDone ? 0 : 1,
    diagnostics: served.diagnostics,
    findText: () => undefined,
  } as const;
  printResult(
    result,
    { command: 'serve', files: [], summary: isDone ? [] : [summarize(result)] },
    terminal,
    options,
  );
  return result.exitCode;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError({
    ru: `у ключа --port должно быть число от 0 до 65535, а задано «${text}»`,
    en: `the option --port takes a number from 0 to 65535, not "${text}"`,
  });
}

function readAddress(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^https?:\/\/[^?#@]+$/.test(text))) return text;
  throw new UsageError({
    ru: 'у ключа --base-url должен быть адрес: https://hr.example.ru',
    en: 'the option --base-url takes an address: https://hr.example.ru',
  });
}
