/** Bytes by their SHA-256 in hexadecimal. They are never changed; the same bytes are kept once. */
export interface ObjectStore {
  /** Keeps bytes and gives their hash. When it returns they survive a power cut. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash. What lies there is read and hashed: bytes that are others now are never handed out. */
  get(hash: string): Promise<StoredObject>;
  /** Removes an object for ever; nothing happens where there is none. */
  remove(hash: string): Promise<void>;
}

/** What a store has for a hash. */
export type StoredObject =
  | { readonly state: 'intact'; readonly bytes: Uint8Array }
  | { readonly state: 'missing'; readonly bytes?: undefined }
  | { readonly state: 'damaged'; readonly bytes?: undefined };
