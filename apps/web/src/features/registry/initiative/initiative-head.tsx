import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { life } from '../../../messages/vi/life';
import { PageHeader } from '../../../ui/page-header';
import { PhaseLine } from '../../../ui/phase-line';
import { StateTag } from '../../../ui/state-tag';
import type { InitiativeView } from '../queries';
import { factSteps } from './fact-steps';
import { PartLinks, type Part } from './part-links';
import { awardsQuery, lifeQuery } from './queries';
import { today } from './today';

interface InitiativeHeadProps {
  initiative: InitiativeView;
  part: Part;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of every part: what it is, the five facts as a line, and the way to the other parts. */
export function InitiativeHead({ initiative, part, title, lead, actions }: InitiativeHeadProps) {
  const decided = useQuery(lifeQuery(initiative.id)).data;
  const awards = useQuery(awardsQuery(initiative.id)).data;
  return (
    <>
      <PageHeader
        title={title}
        lead={lead ?? `${initiative.code} – ${initiative.unitName}`}
        actions={actions}
        aside={initiative.dropped && <StateTag tone="bad">{life.facts.dropped}</StateTag>}
      >
        <PhaseLine label={life.facts.label} steps={factSteps(initiative, decided?.distinctions ?? [], awards?.items ?? [], today())} />
      </PageHeader>
      <PartLinks initiativeId={initiative.id} part={part} />
    </>
  );
}
