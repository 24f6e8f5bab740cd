import { dutyKnowledge } from './duty-knowledge';
import type { FullSeason } from './full-season';
import type { OperationKnowledge } from './operation-knowledge';

const renamed = (season: FullSeason) => ({ effectiveOn: '2098-01-01', newUnits: [], steps: [{ kind: 'rename', unitIds: [season.id('unit:hamlet')], targetIds: [], name: 'Thôn Tây' }], posts: [] });

/** What the operations on units, and on what they owe, need to be asked well; see `OperationKnowledge`. */
export const unitKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  ...dutyKnowledge,
  UnitRecords_create: { phaseless: true, body: { code: 'HOI-CT', kind: 'association', name: 'Hội Chữ thập đỏ' }, may: 'holders' },
  UnitRecords_correct: { phaseless: true, at: { id: 'unit:body' }, body: (_, { version }) => ({ version: version('unit:body'), kind: 'association', name: 'Hội Làm vườn tỉnh', reason: 'Thiếu chữ' }), may: 'holders' },
  UnitRecords_classify: {
    phaseless: true,
    at: { id: 'unit:commune' },
    body: (_, { version }) => ({ version: version('unit:commune'), areaClass: 'mountain-island', validFrom: '2026-01-01', legalDocument: 'Quyết định 0861/QĐ-TTg' }),
    may: 'staff',
  },
  UnitChanges_list: { phaseless: true, may: 'holders' },
  UnitChanges_preview: { phaseless: true, body: renamed, may: 'holders' },
  UnitChanges_record: { phaseless: true, body: (season) => ({ ...renamed(season), legalDocument: 'Nghị quyết 0012/NQ-HĐND', note: '' }), may: 'holders' },
  UnitChanges_get: { phaseless: true, at: { id: 'unit-change:own' }, may: 'holders' },
  UnitChanges_undo: { phaseless: true, at: { id: 'unit-change:own' }, body: { reason: 'Hoãn lại' }, may: 'holders' },
};

/** A body outside the territorial tree, and a change of it that lies ahead. `make`: posts as the administrator, answers with the id. */
export async function reorganise(season: FullSeason, make: (path: string, body: object) => Promise<string>): Promise<void> {
  const body = season.keep('unit:body', await make('/api/units', { code: 'HOI-LV', kind: 'association', name: 'Hội Làm vườn', parentId: season.id('unit:province') }));
  const steps = [{ kind: 'rename', unitIds: [body], targetIds: [], name: 'Hội Sinh vật cảnh' }];
  const change = { effectiveOn: '2099-01-01', newUnits: [], steps, posts: [], legalDocument: 'Quyết định 0102/QĐ-UBND', note: '' };
  season.keep('unit-change:own', await make('/api/unit-changes', change));
}
