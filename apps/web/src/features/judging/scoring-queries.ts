import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useJudgingMutation, type Progress } from './queries';

type Schemas = components['schemas'];

/** Marking that has an end to put off. */
export type ProgressToClose = Progress & { closesAt: string };

export const useExtendScoring = () =>
  useJudgingMutation(({ campaignId, ...body }: { campaignId: string } & Schemas['ExtendScoringRequest']) =>
    answer(api.POST('/api/campaigns/{id}/scoring-extensions', { params: { path: { id: campaignId } }, body })),
  );
