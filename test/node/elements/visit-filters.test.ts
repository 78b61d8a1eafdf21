import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFilters, datesCross, noFilters, visitQuery } from '../../../src/elements/visit-list/visit-filters.ts';

test('open balances by place are what is shown at first', () => {
  assert.deepEqual(visitQuery(noFilters), { show: 'open', order: 'place' });
  assert.equal(countFilters(noFilters), 0);
});

test('every filter that is set goes into the query, and counts', () => {
  const filters = {
    ...noFilters,
    patient: 'p-1',
    provider: 'pr-1',
    facility: 'f-1',
    from: '2026-01-01',
    to: '2026-01-31',
  };
  assert.deepEqual(visitQuery(filters), {
    show: 'open',
    order: 'place',
    patientId: 'p-1',
    providerId: 'pr-1',
    facilityId: 'f-1',
    from: '2026-01-01',
    to: '2026-01-31',
  });
  assert.equal(countFilters(filters), 5);
});

test('days the wrong way around are told, and the later one is left out until then', () => {
  const filters = { ...noFilters, from: '2026-02-01', to: '2026-01-31' };
  assert.equal(datesCross(filters), true);
  assert.deepEqual(visitQuery(filters), { show: 'open', order: 'place', from: '2026-02-01' });
  assert.equal(datesCross({ ...filters, to: '2026-02-01' }), false);
});

test('half a date is no date yet', () => {
  assert.deepEqual(visitQuery({ ...noFilters, from: '2026-02-30', to: '20' }), { show: 'open', order: 'place' });
});
