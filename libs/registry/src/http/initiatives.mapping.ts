import { cleanText, Problem } from '@dvk/platform';
import type { Initiative, InitiativeContent, InitiativeFilter, InitiativeListed, InitiativeShown } from '../initiative';
import type { InitiativeDetails } from '../initiative-details';
import { oneLine } from '../one-line';
import type {
  InitiativeContentView,
  InitiativeDetailsFields,
  InitiativeListedView,
  InitiativesQuery,
  InitiativeView,
  OnBehalfView,
  RegisterInitiativeRequest,
  UpdateInitiativeRequest,
} from './initiatives.dto';

const pageSize = 50;

/** Text of a search, or null when nothing is asked for. */
export function searchOf(text: string | undefined): string | null {
  const cleaned = oneLine(text ?? '');
  return cleaned === '' ? null : cleaned;
}

export function initiativeFilter(query: InitiativesQuery): InitiativeFilter {
  return {
    search: searchOf(query.search),
    unitId: query.unitId ?? null,
    subjectKind: query.subjectKind ?? null,
    field: searchOf(query.field),
    limit: query.limit ?? pageSize,
    offset: query.offset ?? 0,
  };
}

function detailsOf(fields: InitiativeDetailsFields): InitiativeDetails {
  return {
    situation: cleanText(fields.situation),
    goals: cleanText(fields.goals),
    content: cleanText(fields.content),
    placeAndBeneficiaries: cleanText(fields.placeAndBeneficiaries),
    forces: cleanText(fields.forces),
    resources: cleanText(fields.resources),
    startAndMilestones: cleanText(fields.startAndMilestones),
    outputs: cleanText(fields.outputs),
    sustainability: cleanText(fields.sustainability),
    leaderInCharge: oneLine(fields.leaderInCharge),
    levelAimedAt: oneLine(fields.levelAimedAt),
  };
}

/** @throws Problem invalid `initiative.name-missing` */
export function initiativeContent(request: RegisterInitiativeRequest | UpdateInitiativeRequest): InitiativeContent {
  const name = oneLine(request.name);
  if (name === '') throw Problem.invalid('initiative.name-missing', {}, [{ field: 'name', code: 'initiative.name-missing' }]);
  return {
    subjectKind: request.subjectKind,
    name,
    field: oneLine(request.field),
    programmeTags: [...new Set(request.programmeTags.map(oneLine).filter((tag) => tag !== ''))],
    details: detailsOf(request.details),
    continuesId: request.continuesId,
    ...(request.jointUnitIds !== undefined && { jointUnitIds: request.jointUnitIds }),
  };
}

export function initiativeListedView(row: InitiativeListed): InitiativeListedView {
  const { id, code, unitId, unitName, subjectKind, name, field, registration, returnReason } = row;
  return { id, code, unitId, unitName, subjectKind, name, field, registration, returnReason, updatedAt: row.updatedAt.toISOString(), nominations: [...row.nominations] };
}

export function initiativeContentView(initiative: Initiative): InitiativeContentView {
  const { id, code, unitId, subjectKind, name, field, continuesId, version, details } = initiative;
  return {
    id,
    code,
    unitId,
    subjectKind,
    name,
    field,
    programmeTags: [...initiative.programmeTags],
    details: { ...details },
    jointUnits: initiative.jointUnits.map((unit) => ({ ...unit })),
    mergedInto: initiative.mergedInto === null ? null : { ...initiative.mergedInto },
    keeps: initiative.keeps.map((mention) => ({ ...mention })),
    continuesId,
    createdAt: initiative.createdAt.toISOString(),
    updatedAt: initiative.updatedAt.toISOString(),
    version,
  };
}

export function initiativeView(shown: InitiativeShown): InitiativeView {
  const { unitName, mayEdit, registration, returnReason, recognised, dropped } = shown;
  return {
    ...initiativeContentView(shown),
    unitName,
    nominations: [...shown.nominations],
    files: shown.files.map((file) => ({ ...file })),
    receipt: shown.receipt === null ? null : { code: shown.receipt.code, handedInAt: shown.receipt.handedInAt.toISOString() },
    mayEdit,
    onBehalf: shown.onBehalf === null ? null : onBehalfView(shown.onBehalf),
    mayWriteForUnit: shown.mayWriteForUnit,
    registration,
    registeredAt: shown.registeredAt?.toISOString() ?? null,
    returnReason,
    recognised,
    dropped,
    acts: [...shown.acts],
  };
}

export function onBehalfView({ way, askedBy, document, note, by, enteredAt }: NonNullable<InitiativeShown['onBehalf']>): OnBehalfView {
  return { way, askedBy, document: document === null ? null : { ...document }, note, by, enteredAt: enteredAt.toISOString() };
}
