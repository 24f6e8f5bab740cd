import { useEffect, useId, useState } from 'react';
import { messages } from '../../messages/vi';
import control from '../control.module.css';
import css from './list.module.css';

const texts = messages.ui.list;

interface SearchInputProps {
  /** What is being searched now, from the address. */
  value: string;
  onSearch: (text: string) => void;
  label?: string;
  placeholder?: string;
}

/** Searches 300 ms after the last key, so that each letter is no request; Escape empties it. */
export function SearchInput({ value, onSearch, label = texts.search, placeholder = texts.searchHint }: SearchInputProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [searched, setSearched] = useState(value);
  if (value !== searched) {
    setSearched(value);
    setText(value);
  }
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === searched) return;
    const timer = setTimeout(() => {
      setSearched(wanted);
      onSearch(wanted);
    }, 300);
    return () => clearTimeout(timer);
  }, [text, searched, onSearch]);
  return (
    <div className={css.search}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className={control.control}
        value={text}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
        }}
      />
    </div>
  );
}
