import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { S3Location } from '../../world/storages.js';

/** A storage that speaks S3, and where in it the objects lie. */
export interface StoreAddress {
  readonly location: S3Location;
  /** Begins every path; empty, or ends with a slash. */
  readonly prefix: string;
}

/** The key of a storage as the environment gives it. */
export interface StorageKey {
  readonly id: string;
  readonly secret: string;
}

/**
 * Reads the address of a store: `s3://bucket/prefix?endpoint=https://storage.example.ru&region=ru-1`. The key never stands in
 * it: others see addresses on the command line and in logs.
 */
export function readStoreAddress(text: string, key: StorageKey | undefined): Outcome<StoreAddress> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const endpoint = url?.searchParams.get('endpoint') ?? '';
  const bucket = url?.hostname ?? '';
  const isRight =
    url?.protocol === 's3:' &&
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) &&
    url.username === '' &&
    /^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '');
  if (!isRight) return fail([describeAddress()]);
  if (key === undefined) return fail([describeNoKey()]);
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '');
  return succeed({
    location: { endpoint, bucket, region: url.searchParams.get('region') ?? 'us-east-1', key },
    prefix: prefix === '' ? '' : `${prefix}/`,
  });
}

function describeAddress(): Diagnostic {
  return diagnostic({
    code: 'registry/bad-store',
    severity: 'error',
    message: { ru: 'Неверный адрес хранилища файлов', en: 'The address of the store is wrong' },
    help: {
      ru: 'Его пишут так: s3://бакет/папка?endpoint=https://storage.example.ru&region=ru-1. Ключ в адресе не указывают.',
      en: 'It is written like this: s3://bucket/folder?endpoint=https://storage.example.com&region=eu-1. It holds no key.',
    },
  });
}

function describeNoKey(): Diagnostic {
  return diagnostic({
    code: 'registry/no-store-key',
    severity: 'error',
    message: { ru: 'Не указан ключ хранилища файлов', en: 'The key of the store is missing' },
    help: {
      ru: 'Задайте переменные AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY.',
      en: 'Set the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    },
  });
}
