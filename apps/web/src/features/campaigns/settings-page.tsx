import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './campaigns.module.css';
import { campaignQuery } from './queries';
import { CriteriaSetTab } from './settings/criteria-set-tab';
import { DeskTab } from './settings/desk-tab';
import { GroupingTab } from './settings/grouping-tab';
import { IdentityTab } from './settings/identity-tab';
import { MethodTab } from './settings/method-tab';
import { PaperTab } from './settings/paper-tab';
import { PublicationTab } from './settings/publication-tab';
import { PhasesTab } from './settings/phases-tab';
import type { TabProps } from './settings/tab-props';
import { TieChainTab } from './settings/tie-chain-tab';
import { TiersTab } from './settings/tiers-tab';

const texts = messages.campaigns.settings;

type TabKey = keyof typeof texts.tabs;

const tabs: Readonly<Record<TabKey, (props: TabProps) => ReactNode>> = {
  'thong-tin': IdentityTab,
  'giai-doan': PhasesTab,
  'tieu-chi': CriteriaSetTab,
  'quy-tac': MethodTab,
  'ban-cham': DeskTab,
  'pha-hoa': TieChainTab,
  'khen-thuong': TiersTab,
  'nhom-xet': GroupingTab,
  'giay-to': PaperTab,
  'cong-bo': PublicationTab,
};

const keys = Object.keys(tabs) as TabKey[];

export default function SettingsPage() {
  const { campaignId = '' } = useParams();
  const [params] = useSearchParams();
  const queries = useQueryClient();
  const campaign = useQuery(campaignQuery(campaignId));
  const current = keys.find((key) => key === params.get('muc')) ?? 'thong-tin';
  const Tab = tabs[current];
  if (campaign.isPending) return <PageSkeleton />;
  if (campaign.isError) return <PageError error={campaign.error} onRetry={() => void campaign.refetch()} />;
  const { data } = campaign;
  return (
    <>
      <PageHeader
        title={`${texts.title}: ${texts.tabs[current]}`}
        lead={data.name}
        actions={<ButtonLink to={`/dot-xet/${data.id}`}>{texts.back}</ButtonLink>}
      />
      <nav className={css.tabs} aria-label={texts.sections}>
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <Link to={`?muc=${key}`} replace aria-current={key === current ? 'page' : undefined}>
                {texts.tabs[key]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Tab key={`${current}-${data.version}`} campaign={data} reload={() => void queries.invalidateQueries({ queryKey: campaignQuery(data.id).queryKey })} />
    </>
  );
}
