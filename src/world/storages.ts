/** A storage of another machine that keeps bytes by a path. A storage that fails throws `StorageFailure`. */
export interface RemoteStorage {
  /** The bytes of a path; `undefined` when there are none. */
  get(path: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes under a path. The storage compares them with their SHA-256. When it returns, they are kept. */
  put(path: string, bytes: Uint8Array, sha256: string): Promise<void>;
  /** Removes a path; nothing happens where there is nothing. */
  remove(path: string): Promise<void>;
}

/** Where a storage that speaks S3 lies, and with which key it opens. */
export interface S3Location {
  /** `https://storage.example.ru`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: { readonly id: string; readonly secret: string };
}

/** Storages of other machines. */
export interface Storages {
  openS3(location: S3Location): Promise<RemoteStorage>;
}

/** A storage that does not do what it is asked. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';

  /** `reason`: the status that it answered with, or the code of the network (`ECONNREFUSED`). */
  constructor(
    readonly reason: number | string,
    options?: ErrorOptions,
  ) {
    super(`the storage failed: ${reason}`, options);
  }
}

/** Storages over HTTP. What speaks with them is loaded when one is first opened. */
export function createStorages(): Storages {
  return {
    openS3: async (location) => {
      const { S3Storage } = await import('./s3-storage.js');
      return new S3Storage(location);
    },
  };
}
