import type { FieldProblem } from '@dvk/platform';
import type { PeerGrouping } from './peer-grouping';

/** Index of each entry that repeats an earlier one. */
function repeated(entries: readonly string[]): number[] {
  return entries.flatMap((entry, index) => (entries.indexOf(entry) < index ? [index] : []));
}

/** What is wrong with peer groups and fields: blank or doubled names, a group of nothing, a kind of unit in two groups. */
export function groupingProblems({ unitGroups }: PeerGrouping, fields: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const named = unitGroups.map(({ name }) => name);
  unitGroups.forEach(({ name, unitKinds }, index) => {
    const at = `peerGrouping.unitGroups[${index}]`;
    if (name === '') problems.push({ field: `${at}.name`, code: 'campaign.name-blank' });
    if (unitKinds.length === 0) problems.push({ field: `${at}.unitKinds`, code: 'campaign.group-empty' });
  });
  for (const index of repeated(named)) problems.push({ field: `peerGrouping.unitGroups[${index}].name`, code: 'campaign.name-doubled' });
  const placed = unitGroups.flatMap(({ unitKinds }, group) => unitKinds.map((kind) => ({ kind, group })));
  for (const index of repeated(placed.map(({ kind }) => kind))) {
    problems.push({ field: `peerGrouping.unitGroups[${placed[index]?.group ?? 0}].unitKinds`, code: 'campaign.unit-kind-doubled' });
  }
  fields.forEach((field, index) => {
    if (field === '') problems.push({ field: `fields[${index}]`, code: 'campaign.name-blank' });
  });
  for (const index of repeated(fields)) problems.push({ field: `fields[${index}]`, code: 'campaign.name-doubled' });
  return problems;
}
