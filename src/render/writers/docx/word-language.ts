/** A BCP 47 tag as Word writes languages: with a region, which is added where the document names none. */
export function toWordLanguage(tag: string): string {
  const locale = new Intl.Locale(tag);
  if (locale.region !== undefined) return `${locale.language}-${locale.region}`;
  const region = locale.language === 'en' ? 'GB' : locale.maximize().region;
  return region === undefined ? locale.language : `${locale.language}-${region}`;
}
