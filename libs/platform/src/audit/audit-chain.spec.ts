import { createHash } from 'node:crypto';
import { type AuditLink, chainStart, linkHash, piecesOfLink } from './audit-chain';

const place = { sequence: '41', at: '2026-11-20T03:04:05.006Z', previousHash: 'ab'.repeat(32) };
const link: AuditLink = {
  ...place,
  actorId: '7f3b2a10-0000-4000-8000-000000000001',
  action: 'score-sheet.saved',
  objectType: 'score-sheet',
  objectId: '7f3b2a10-0000-4000-8000-000000000002',
  data: { version: 3, marks: 15 },
};

/** As the database puts them together. */
const hashOfPieces = (given: AuditLink): string => {
  const { beforeTime, afterTime } = piecesOfLink(given);
  return createHash('sha256').update(`${beforeTime}${given.at}${afterTime}${given.previousHash}","sequence":"${given.sequence}"}`).digest('hex');
};

describe('the pieces of a link', () => {
  it.each<[string, Partial<AuditLink>]>([
    ['an ordinary one', {}],
    ['of the program itself', { actorId: null }],
    ['that says nothing more', { data: {} }],
    ['the first one', { sequence: '1', previousHash: chainStart }],
    ['with nested data in any order', { data: { z: [1, { b: 'x', a: null }], at: 'x', sequence: '9', a: { previousHash: '' } } }],
    ['with everything JSON escapes', { objectId: 'a"b\\c\nd\u0007 Điểm “đ” 😀', data: { 'khóa"': '","sequence":"1"}' } }],
  ])('%s: come to the hash of the whole', (_, change) => {
    const changed = { ...link, ...change };
    expect(hashOfPieces(changed)).toBe(linkHash(changed));
  });
});
