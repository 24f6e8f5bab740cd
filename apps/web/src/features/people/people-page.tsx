import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { AccountState } from './account-state';
import { peopleQuery, readRole, type Person } from './queries';
import { roleChoices, roleName } from './role-choices';
import css from './people.module.css';

const texts = messages.people;
const pageSize = 50;

function HeldPosts({ posts }: { posts: Person['posts'] }) {
  const held = posts.filter(({ current }) => current);
  if (held.length === 0) return texts.noPost;
  return (
    <ul className={css.plain}>
      {held.map(({ id, role, unitName }) => (
        <li key={id}>{texts.postAt(roleName(role), unitName)}</li>
      ))}
    </ul>
  );
}

const columns: readonly Column<Person>[] = [
  { key: 'name', title: texts.columns.name, render: ({ id, fullName }) => <Link to={`/nguoi-dung/${id}`}>{fullName}</Link>, card: 'title' },
  { key: 'title', title: texts.columns.title, render: ({ title }) => (title === '' ? texts.none : title) },
  { key: 'posts', title: texts.columns.posts, render: ({ posts }) => <HeldPosts posts={posts} /> },
  {
    key: 'account',
    title: texts.columns.account,
    render: ({ account }) => (
      <div className={css.account}>
        {account !== null && <span>{account.username}</span>}
        <AccountState account={account} />
      </div>
    ),
  },
];

/** Everybody the system knows, with their posts and whether they can sign in. */
export default function PeoplePage() {
  const list = useListState(['vai-tro']);
  const manages = usePermission('person.manage');
  const role = readRole(list.filters['vai-tro']);
  const people = useQuery(
    peopleQuery({
      search: list.search === '' ? undefined : list.search.slice(0, 200),
      role,
      limit: pageSize,
      offset: (list.page - 1) * pageSize,
    }),
  );
  const add = manages && (
    <ButtonLink to="/nguoi-dung/moi" primary>
      {texts.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={add} />
      <ListToolbar total={people.data?.total}>
        <SearchInput value={list.search} onSearch={list.setSearch} placeholder={texts.searchHint} />
        <SelectField
          label={texts.role}
          blank={texts.all}
          value={role ?? ''}
          onChange={(value) => list.setFilter('vai-tro', value)}
          choices={roleChoices}
        />
      </ListToolbar>
      <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={people.isError ? [] : people.data?.items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.empty} hint={texts.emptyHint}>
            {add}
          </EmptyState>
        }
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={<Pager page={list.page} pages={Math.ceil((people.data?.total ?? 0) / pageSize)} onPage={list.setPage} />}
      />
    </>
  );
}
