import { expect, onTestFinished, test } from 'vitest';
import { adoptRequiredParts, recallRequiredParts } from '../../src/check/known-parts.js';
import { findRequiredParts } from '../../src/check/required-parts.js';

test('parts that were prepared are taken, all others found', () => {
  onTestFinished(() => {
    adoptRequiredParts({});
  });
  adoptRequiredParts({ 'штраф~': ['подготовлено'], 'любой~': null });
  expect(recallRequiredParts('штраф~')).toEqual(['подготовлено']);
  expect(recallRequiredParts('любой~')).toBeUndefined();
  expect(recallRequiredParts('удержание')).toEqual(findRequiredParts('удержание'));
  expect(recallRequiredParts('toString')).toEqual(findRequiredParts('toString'));
});
