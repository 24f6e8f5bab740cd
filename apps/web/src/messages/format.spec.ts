import { fillSentence, formatClock, formatCount, formatDate, formatDateTime } from './format';

describe('instants at the Vietnamese clock', () => {
  it('crosses midnight with the zone, not with the computer', () => {
    expect(formatDate('2026-12-04T17:30:00Z')).toBe('05/12/2026');
    expect(formatClock('2026-12-04T17:30:00Z')).toBe('00:30');
    expect(formatDateTime('2026-12-05T03:32:59.999Z')).toBe('10:32 05/12/2026');
  });

  it('shows what it was given when that is no instant', () => {
    expect(formatDateTime('chưa định')).toBe('chưa định');
    expect(formatDate('')).toBe('');
  });
});

it('groups counts by points', () => {
  expect(formatCount(0)).toBe('0');
  expect(formatCount(10977)).toBe('10.977');
});

describe('sentences with placeholders', () => {
  it('fills text, numbers, lists and instants', () => {
    const params = { name: 'Tổ 1', most: 1234.5, codes: ['A1', 'A2'], until: '2026-12-05T10:00:00Z' };
    expect(fillSentence('{name}: {codes}, tối đa {most}, hạn {until|time} ({until|date})', params)).toBe(
      'Tổ 1: A1, A2, tối đa 1.234,5, hạn 17:00 05/12/2026 (05/12/2026)',
    );
  });

  it('keeps zero and the empty text, and gives up on a hole', () => {
    expect(fillSentence('Còn {left}{rest}', { left: 0, rest: '' })).toBe('Còn 0');
    expect(fillSentence('Hạn {until|time}', {})).toBeNull();
    expect(fillSentence('Hạn {until|time}', { until: null })).toBeNull();
  });
});
