import { noDetails } from '../initiative-details';
import { type HandedInContent, type HandedInFile, handedInChanges } from './handed-in-changes';

const file = (leafCode: string | null, fileName: string, sha256: string, id = `${fileName}-${sha256}`): HandedInFile => ({ id, leafCode, fileName, size: 10, sha256 });

const before: HandedInContent = {
  summary: 'Vận động 412 hộ.',
  legalPreference: false,
  selfMarks: { A1: { kind: 'points', hundredths: 850 }, B1: { kind: 'level', level: 'Tốt' }, C1: { kind: 'gate', passed: true } },
  selfRemarks: { A1: 'Có video', A2: 'Bỏ' },
  evidence: [file('A1', 'anh.pdf', 'a'), file('A1', 'cu.pdf', 'b'), file(null, 'chung.pdf', 'c'), file('B1', 'anh.pdf', 'a')],
  initiative: { subjectKind: 'collective-model', name: 'Thôn sạch', field: 'Kinh tế', programmeTags: [], details: noDetails, continuesId: null, jointUnits: [] },
};

it('says nothing where all is as it was, also of a file that was taken away and brought again', () => {
  const again = { ...before, selfMarks: { ...before.selfMarks, A1: { hundredths: 850, kind: 'points' as const } }, evidence: before.evidence.map((each) => ({ ...each, id: `x-${each.id}` })).reverse() };
  expect(handedInChanges(before, again)).toEqual({ texts: [], marks: [], remarks: [], evidence: [] });
});

it('names every text, mark, remark and file that differs, old and new', () => {
  const after: HandedInContent = {
    summary: 'Vận động 500 hộ.',
    legalPreference: true,
    selfMarks: { A1: { kind: 'points', hundredths: 900 }, B1: { kind: 'level', level: 'Tốt' }, A2: { kind: 'points', hundredths: 0 } },
    selfRemarks: { A1: 'Có video, biên bản', B1: 'Mới' },
    evidence: [file('A1', 'anh.pdf', 'z'), file('A1', 'moi.pdf', 'm'), file(null, 'chung.pdf', 'c'), file('A1', 'moi.pdf', 'm', 'twice'), file('A2', 'anh.pdf', 'a')],
    initiative: { ...before.initiative, name: 'Thôn sạch, đường hoa', details: { ...noDetails, goals: 'Ba thôn' } },
  };
  const { texts, marks, remarks, evidence } = handedInChanges(before, after);
  expect(texts).toEqual([
    { part: 'summary', before: 'Vận động 412 hộ.', after: 'Vận động 500 hộ.' },
    { part: 'legalPreference', before: 'false', after: 'true' },
    { part: 'name', before: 'Thôn sạch', after: 'Thôn sạch, đường hoa' },
    { part: 'goals', before: '', after: 'Ba thôn' },
  ]);
  expect(marks).toEqual([
    { leafCode: 'A1', before: before.selfMarks['A1'], after: after.selfMarks['A1'] },
    { leafCode: 'A2', before: null, after: after.selfMarks['A2'] },
    { leafCode: 'C1', before: before.selfMarks['C1'], after: null },
  ]);
  expect(remarks).toEqual([
    { leafCode: 'A1', before: 'Có video', after: 'Có video, biên bản' },
    { leafCode: 'A2', before: 'Bỏ', after: '' },
    { leafCode: 'B1', before: '', after: 'Mới' },
  ]);
  expect(evidence.map((change) => [change.leafCode, change.before?.fileName, change.before?.sha256, change.after?.fileName, change.after?.sha256])).toEqual([
    ['A1', 'anh.pdf', 'a', 'anh.pdf', 'z'],
    ['A1', 'cu.pdf', 'b', undefined, undefined],
    ['A1', undefined, undefined, 'moi.pdf', 'm'],
    ['A1', undefined, undefined, 'moi.pdf', 'm'],
    ['A2', undefined, undefined, 'anh.pdf', 'a'],
    ['B1', 'anh.pdf', 'a', undefined, undefined],
  ]);
});
