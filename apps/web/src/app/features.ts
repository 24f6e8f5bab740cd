import type { SessionView } from '../api/session';
import { mayOpen, ROLES } from '../api/session';
import type { Feature, NavigationEntry } from '../ui/feature';

const found = import.meta.glob<Feature>('../features/*/index.ts', { eager: true });

/** Every feature, in the order of its folder name; a new folder with an `index.ts` needs no line here. */
export const features: readonly Feature[] = Object.keys(found)
  .sort()
  .flatMap((path) => found[path] ?? []);

/** The entries a person may open, work first. */
export const navigationFor = (session: SessionView | null): NavigationEntry[] =>
  features
    .flatMap((feature) => feature.navigation ?? [])
    .filter((entry) => mayOpen(session, entry.access))
    .sort((a, b) => a.order - b.order);

/** More than these do not fit one line of an office screen. */
const mostOnOneLine = 7;

/** Entries that stand in the line, and those behind its button: none unless the line would be too long. */
export function navigationLine(entries: readonly NavigationEntry[]): { readonly line: readonly NavigationEntry[]; readonly behind: readonly NavigationEntry[] } {
  if (entries.length <= mostOnOneLine) return { line: entries, behind: [] };
  return { line: entries.filter(({ seldom }) => seldom === undefined), behind: entries.filter(({ seldom }) => seldom === true) };
}

/** Where a person lands after signing in; null when no feature claims any of their roles. */
export function homeOf(session: SessionView): string | null {
  const homes = features.flatMap((feature) => feature.homes ?? []);
  const held = new Set(session.posts.map((post) => post.role));
  for (const role of ROLES) {
    const home = held.has(role) ? homes.find((each) => each.roles.includes(role)) : undefined;
    if (home !== undefined) return home.path;
  }
  return null;
}
