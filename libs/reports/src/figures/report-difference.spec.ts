import { type FigureCell, noCounts, type RecognisedModel } from './figure';
import { differs, reportDifference } from './report-difference';

const cell = (unitName: string, counts: Partial<FigureCell['counts']>): FigureCell => ({ unitId: unitName, unitName, unitKind: 'commune', field: 'Kinh tế', subjectKind: 'household', own: true, counts: { ...noCounts, ...counts } });
const model = (code: string, fields: Partial<RecognisedModel> = {}): RecognisedModel => ({
  code, name: `Mô hình ${code}`, unitId: 'u', unitName: 'Xã', field: '', subjectKind: 'household', number: '1', date: '2026-01-01', issuer: 'Ban', validFrom: '2026-01-01', validTo: '2026-12-31', recognised: true, inForce: true, ...fields,
});

it('finds nothing where nothing changed, in whatever order it comes', () => {
  const cells = [cell('A', { registered: 2 }), cell('B', { dropped: 1 })];
  const found = reportDifference({ cells, models: [model('SK1'), model('SK2')] }, { cells: [...cells].reverse(), models: [model('SK2'), model('SK1')] });
  expect([differs(found), found]).toEqual([false, { figures: [], come: [], gone: [], changed: [] }]);
});

it('names every figure that is another, of the whole and of each row, rows that came and went among them', () => {
  const found = reportDifference({ cells: [cell('A', { registered: 2 })], models: [] }, { cells: [cell('B', { registered: 2, accepted: 1 })], models: [] });
  expect(found.figures).toEqual([
    { of: 'total', name: '', figure: 'accepted', sent: 0, now: 1 },
    { of: 'unit', name: 'A', figure: 'registered', sent: 2, now: 0 },
    { of: 'unit', name: 'B', figure: 'registered', sent: 0, now: 2 },
    { of: 'unit', name: 'B', figure: 'accepted', sent: 0, now: 1 },
    { of: 'field', name: 'Kinh tế', figure: 'accepted', sent: 0, now: 1 },
    { of: 'kind', name: 'Hộ gia đình', figure: 'accepted', sent: 0, now: 1 },
  ]);
});

it('names models that came, went, or are told of otherwise although every figure is the same', () => {
  const found = reportDifference({ cells: [], models: [model('SK1'), model('SK2')] }, { cells: [], models: [model('SK2', { number: '2' }), model('SK3')] });
  expect([differs(found), found.come.map(({ code }) => code), found.gone.map(({ code }) => code), found.changed.map(({ code }) => code)]).toEqual([true, ['SK3'], ['SK1'], ['SK2']]);
});
