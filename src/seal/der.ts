import * as asn1 from 'asn1js';

/** A value of ASN.1 in its distinguished encoding (X.690). */
export type Value = asn1.BaseBlock;

/** The bytes of a value. */
export function encode(value: Value): Uint8Array {
  return new Uint8Array(value.toBER(false));
}

/** The value that bytes hold; `undefined` when they hold none, or something follows it. */
export function decode(bytes: Uint8Array): Value | undefined {
  const { offset, result } = asn1.fromBER(bytes);
  return offset === bytes.length ? result : undefined;
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

/** What an octet string holds. */
export function octetsOf(value: Value | undefined): Uint8Array | undefined {
  return value instanceof asn1.OctetString ? new Uint8Array(value.valueBlock.valueHexView) : undefined;
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

/** Values under a tag of their context: `[0] IMPLICIT`. */
export const tagged = (tagNumber: number, ...value: Value[]): Value =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
