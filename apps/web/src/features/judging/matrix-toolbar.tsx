import Button from 'antd/es/button';
import { formatCount } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { ButtonLink } from '../../ui/button-link';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { SearchInput } from '../../ui/list/search-input';
import { SelectField } from '../../ui/select-field';
import css from './after-closing.module.css';
import { type Matrix, type MatrixWish, onlyChoices } from './after-closing-queries';
import { apartPairs, type ChosenPair, countChosen, covered, type MatrixChoice, mostChosen, reopeningAddress } from './matrix-choice';

const texts = afterClosingMessages.matrix;
const { filter, choose: chooseTexts } = matrixMessages;

interface MatrixToolbarProps {
  matrix: Matrix;
  wish: MatrixWish;
  /** Puts filters into the address and goes to the first page. */
  onFilter: (changes: Readonly<Record<string, string>>) => void;
  choice: MatrixChoice;
  onChoose: (pairs: readonly ChosenPair[], on: boolean) => void;
}

/** What the matrix shows, and the button that chooses every outlier shown. */
export function MatrixToolbar({ matrix, wish, onFilter, choice, onChoose }: MatrixToolbarProps) {
  const apart = apartPairs(matrix.choices);
  const all = covered(choice, apart) === 'all';
  const count = formatCount(apart.length);
  return (
    <div className={css.filters}>
      <ListToolbar
        total={matrix.total}
        actions={apart.length > 0 && <Button onClick={() => onChoose(apart, !all)}>{all ? chooseTexts.unApart(count) : chooseTexts.apart(count)}</Button>}
      >
        <SearchInput value={wish.search} onSearch={(tim) => onFilter({ tim })} label={filter.search} placeholder={filter.searchHint} />
        {matrix.peerGroups.length > 1 && (
          <SelectField
            label={texts.peerGroup}
            value={wish.peerGroup}
            onChange={(nhom) => onFilter({ nhom })}
            blank={texts.allGroups}
            choices={matrix.peerGroups.map((name) => ({ value: name, label: name }))}
          />
        )}
        <SelectField
          label={filter.only}
          value={wish.only}
          onChange={(chi) => onFilter({ chi })}
          blank={filter.all}
          choices={onlyChoices.map((value) => ({ value, label: filter.choices[value] }))}
        />
      </ListToolbar>
    </div>
  );
}

/** How much is chosen, and what comes next; stays in sight while the table is scrolled. */
export function ChosenBar({ campaignId, choice, refused, onClear }: { campaignId: string; choice: MatrixChoice; refused: boolean; onClear: () => void }) {
  const { sheets, nominations } = countChosen(choice);
  return (
    <>
      {refused && <p role="alert">{chooseTexts.tooMany(formatCount(mostChosen))}</p>}
      {sheets > 0 && (
        <div className={css.chosen}>
          <span role="status">{chooseTexts.bar(formatCount(sheets), formatCount(nominations))}</span>
          <ButtonLink primary to={reopeningAddress(campaignId, choice)}>
            {texts.toReopen}
          </ButtonLink>
          <Button onClick={onClear}>{texts.clear}</Button>
        </div>
      )}
    </>
  );
}

/** What was narrowed and whose the columns are, for whoever reads the paper. */
export function PrintedFilter({ matrix, wish, pages }: { matrix: Matrix; wish: MatrixWish; pages: { readonly page: number; readonly of: number } }) {
  const parts = [
    ...(wish.peerGroup === '' ? [] : [`${texts.peerGroup}: ${wish.peerGroup}`]),
    ...(wish.only === '' ? [] : [filter.choices[wish.only]]),
    ...(wish.search === '' ? [] : [filter.searched(wish.search)]),
    ...(pages.of > 1 ? [filter.page(formatCount(pages.page), formatCount(pages.of))] : []),
  ];
  return (
    <div className={css.printOnly}>
      <p>{filter.printed(parts, formatCount(matrix.total))}</p>
      <p>{filter.members(matrix.members.map(({ code, fullName }) => `${code} ${fullName}`))}</p>
    </div>
  );
}
