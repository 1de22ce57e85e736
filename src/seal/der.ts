import * as asn1 from 'asn1js';

/** A value of ASN.1 in its distinguished encoding (X.690). */
export type Value = asn1.BaseBlock;

/** The bytes of a value. */
export function encode(value: Value): Uint8Array {
  return new Uint8Array(value.toBER(false));
}

/** The value that bytes hold; `undefined` when they hold none, or something follows it. */
export function decode(bytes: Uint8Array): Value | undefined {
  try {
    const { offset, result } = asn1.fromBER(bytes);
    return offset === bytes.length ? result : undefined;
  } catch {
    // The library throws where a date or a text inside is none.
    return undefined;
  }
}

/** The value that bytes hold, to be put into another; what is none is a bug of the caller. */
export function raw(bytes: Uint8Array): Value {
  const value = decode(bytes);
  if (value === undefined) throw new Error('not one value of ASN.1');
  return value;
}

/** The bytes that a value was read from. */
export function bytesOf(value: Value): Uint8Array {
  return new Uint8Array(value.valueBeforeDecodeView);
}

/** The values inside a value; none where it holds bytes. */
export function partsOf(value: Value | undefined): readonly Value[] {
  return value instanceof asn1.Constructed ? value.valueBlock.value : [];
}

/** What an octet string holds; one may come in pieces. */
export function octetsOf(value: Value | undefined): Uint8Array | undefined {
  return value instanceof asn1.OctetString ? new Uint8Array(value.getValue()) : undefined;
}

/** What an object identifier names. */
export function identifierOf(value: Value | undefined): string | undefined {
  return value instanceof asn1.ObjectIdentifier ? value.valueBlock.toString() : undefined;
}

/** The bytes of a number that is not negative, without zeros before it. */
export function naturalOf(value: Value | undefined): Uint8Array | undefined {
  if (!(value instanceof asn1.Integer)) return undefined;
  const bytes = new Uint8Array(value.valueBlock.valueHexView);
  const [first = 0, ...rest] = bytes;
  if (first >= 0x80) return undefined;
  return first === 0 && rest.length > 0 ? Uint8Array.from(rest) : bytes;
}

/** A moment as tokens have it: `20261122103000.5Z`. */
export function momentOf(value: Value | undefined): Date | undefined {
  return value instanceof asn1.GeneralizedTime ? value.toDate() : undefined;
}

/** What a text in UTF-8 says. */
export function textOf(value: Value | undefined): string | undefined {
  return value instanceof asn1.Utf8String ? value.valueBlock.value : undefined;
}

/** Whether a value stands under a tag of its context. */
export function isTagged({ idBlock }: Value, tagNumber: number): boolean {
  return idBlock.tagClass === 3 && idBlock.tagNumber === tagNumber;
}

/** Issuer and number of a certificate (RFC 5280, 4.1): how a signature names who signed. */
export function nameCertificate(certificate: Uint8Array): Value {
  const body = partsOf(partsOf(raw(certificate))[0]);
  const [serial, , issuer] = body.slice(body[0] !== undefined && isTagged(body[0], 0) ? 1 : 0);
  if (serial === undefined || issuer === undefined) throw new Error('not a certificate');
  return sequence(issuer, serial);
}

/** Values in the order that a set asks for: by their bytes. */
export function sort(values: readonly Value[]): readonly Value[] {
  return values.toSorted((a, b) => Buffer.compare(encode(a), encode(b)));
}

export const sequence = (...value: Value[]): Value => new asn1.Sequence({ value });
export const set = (...value: Value[]): Value => new asn1.Set({ value: [...sort(value)] });
export const identifier = (value: string): Value => new asn1.ObjectIdentifier({ value });
export const octets = (valueHex: Uint8Array): Value => new asn1.OctetString({ valueHex });
export const integer = (value: number): Value => new asn1.Integer({ value });
export const nothing = (): Value => new asn1.Null();
export const truth = (): Value => new asn1.Boolean({ value: true });

/** A number of any size, from its bytes. */
export function natural(bytes: Uint8Array): Value {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const isHigh = (digits[0] ?? 0) >= 0x80;
  return new asn1.Integer({ valueHex: isHigh ? Uint8Array.of(0, ...digits) : Uint8Array.from(digits) });
}

/** Values under a tag of their context: `[0] IMPLICIT`. */
export const tagged = (tagNumber: number, ...value: Value[]): Value =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
