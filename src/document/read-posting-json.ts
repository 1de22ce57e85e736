import { type JobPosting, employments, payUnits } from './job-posting.js';
import type { JsonReader } from './json-reader.js';

/** What search engines are told of a vacancy, out of the JSON of its document. */
export function readPostingJson(reader: JsonReader): JobPosting {
  return reader.whole({
    title: reader.text('title'),
    identifier: reader.text('identifier'),
    posted: reader.text('posted'),
    validThrough: reader.text('validThrough'),
    openings: reader.number('openings'),
    employment: reader.list('employment', (each) => each.asWord(employments)),
    schedule: reader.text('schedule'),
    ...reader.optional('startsOn', (value) => value.asText()),
    employer: readEmployer(reader.member('employer')),
    workplace: readWorkplace(reader.member('workplace')),
    ...reader.optional('pay', readPay),
    ...reader.optional('experienceMonths', (value) => value.asNumber()),
    contact: readContact(reader.member('contact')),
  });
}

function readEmployer(reader: JsonReader): JobPosting['employer'] {
  return reader.whole({
    name: reader.text('name'),
    legalName: reader.text('legalName'),
    ...reader.optional('site', (value) => value.asText()),
  });
}

function readWorkplace(reader: JsonReader): JobPosting['workplace'] {
  return reader.whole({
    country: reader.text('country'),
    ...reader.optional('region', (value) => value.asText()),
    city: reader.text('city'),
    ...reader.optional('street', (value) => value.asText()),
    ...reader.optional('postalCode', (value) => value.asText()),
    remote: reader.flag('remote'),
  });
}

function readPay(reader: JsonReader): JobPosting['pay'] {
  return reader.whole({
    ...reader.optional('from', (value) => value.asNumber()),
    ...reader.optional('to', (value) => value.asNumber()),
    currency: reader.text('currency'),
    per: reader.word('per', payUnits),
  });
}

function readContact(reader: JsonReader): JobPosting['contact'] {
  return reader.whole({
    ...reader.optional('name', (value) => value.asText()),
    ...reader.optional('phone', (value) => value.asText()),
    ...reader.optional('email', (value) => value.asText()),
  });
}
