import { cleanText, Problem } from '@dvk/platform';
import { parseMarks } from '@dvk/scoring-core';
import { type EvidenceSummary, nominationStates } from '../campaign-nomination';
import type { NominationDraft, NominationFilter, NominationList, NominationListed, NominationShown } from '../nomination';
import { parseRemarks } from '../self-remarks';
import { initiativeContentView, searchOf } from './initiatives.mapping';
import { readNominationCursor, writeNominationCursor } from './nomination-cursor';
import type { EvidenceView, NominationListedView, NominationListView, NominationsQuery, NominationView, SelfMarksRequest } from './nominations.dto';

const pageSize = 50;

/** @throws Problem invalid `finding.page-unknown` */
export function nominationFilter(query: NominationsQuery, campaignId: string | null): NominationFilter {
  const asked = query.states?.split(',') ?? [];
  return {
    campaignId,
    search: searchOf(query.search),
    states: nominationStates.filter((state) => asked.includes(state)),
    unitId: query.unitId ?? null,
    field: searchOf(query.field),
    subjectKind: query.subjectKind ?? null,
    sort: query.sort ?? 'code',
    behind: query.cursor === undefined ? null : readNominationCursor(query.cursor, query.sort ?? 'code'),
    limit: query.limit ?? pageSize,
  };
}

/** @throws Problem invalid `nomination.marks-wrong` with every mark and remark that has a wrong shape */
export function nominationDraft(request: SelfMarksRequest): NominationDraft {
  const { marks, problems } = parseMarks(request.marks);
  const read = parseRemarks(request.remarks);
  const wrong = [
    ...problems.map(({ code, at, params }) => ({ field: at === 'marks' ? at : `marks.${at}`, code, params })),
    ...read.problems,
  ];
  if (wrong.length > 0) throw Problem.invalid('nomination.marks-wrong', {}, wrong);
  return { summary: cleanText(request.summary), legalPreference: request.legalPreference, marks, remarks: read.remarks };
}

function nominationListedView(row: NominationListed): NominationListedView {
  return { ...row, submittedAt: row.submittedAt?.toISOString() ?? null, updatedAt: row.updatedAt.toISOString() };
}

export function nominationListView(list: NominationList): NominationListView {
  return {
    items: list.items.map(nominationListedView),
    total: list.total,
    byState: { ...list.byState },
    next: list.next === null ? null : writeNominationCursor(list.next),
  };
}

export function evidenceView(file: EvidenceSummary): EvidenceView {
  return { ...file, uploadedAt: file.uploadedAt.toISOString() };
}

export function nominationView(shown: NominationShown): NominationView {
  const { id, campaignId, campaignName, unitId, unitName, code, peerGroup, summary, legalPreference, state, version } = shown;
  return {
    id,
    campaignId,
    campaignName,
    unitId,
    unitName,
    initiative: initiativeContentView(shown.initiative),
    code,
    peerGroup,
    summary,
    legalPreference,
    state,
    selfMarks: shown.selfMarks,
    selfRemarks: { ...shown.selfRemarks },
    notApplicable: { ...shown.notApplicable },
    criteriaSet: shown.criteriaSet,
    evidence: shown.evidence.map(evidenceView),
    receiptCode: shown.receiptCode,
    submittedAt: shown.submittedAt?.toISOString() ?? null,
    returnReason: shown.returnReason,
    decidedAt: shown.decidedAt?.toISOString() ?? null,
    submitBefore: shown.submitBefore?.toISOString() ?? null,
    updatedAt: shown.updatedAt.toISOString(),
    resubmitted: shown.resubmitted,
    version,
    actions: { ...shown.actions },
  };
}
