import { type PlacedUnit, unitsRelated } from './unit-lines.service';

const unit = (id: string, ...parentIds: string[]): PlacedUnit => ({ id, code: id, name: id, kind: 'department', kindLabel: 'Sở', parentIds });

describe('unitsRelated', () => {
  const related = unitsRelated([
    unit('province'),
    unit('commune', 'province'),
    unit('school', 'commune', 'office'),
    unit('office', 'province'),
    unit('other', 'province'),
    unit('ring-1', 'ring-2'),
    unit('ring-2', 'ring-1'),
  ]);
  it.each([
    ['a unit and itself', 'commune', 'commune', true],
    ['a unit and the one above', 'school', 'commune', true],
    ['a unit and one below, however far', 'province', 'school', true],
    ['a second line upwards', 'school', 'office', true],
    ['units side by side', 'commune', 'other', false],
    ['two lines that meet below', 'commune', 'office', false],
    ['a ring', 'ring-1', 'ring-2', true],
    ['a ring and a stranger', 'ring-1', 'other', false],
    ['unknown units', 'unknown', 'other', false],
  ])('%s', (_, one, other, expected) => {
    expect(related(one, other)).toBe(expected);
    expect(related(other, one)).toBe(expected);
  });
});
