import { useEffect } from 'react';
import { messages } from '../messages/vi';

/** Names the browser tab after the page. `PageHeader` does this by itself. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = messages.app.titleOf(title);
  }, [title]);
}
