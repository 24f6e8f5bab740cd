import { type PackageFault, packageParts, PackageRefused } from '../word/docx-package';
import { drawExample } from './draw-example';
import { bodyOnly, placeholdersOf, type TemplateKind } from './template-kinds';
import { type FaultyPlaceholder, placeholderFaults } from './template-scan';

export type TemplateFault = PackageFault | 'macros' | 'active-content' | 'outside-link';

/** What a check of an uploaded template says; without either it can be used. */
export interface TemplateVerdict {
  readonly fault: TemplateFault | null;
  readonly placeholders: readonly FaultyPlaceholder[];
}

const mostNamed = 50;
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Reads a file nobody vouches for: belongs into a process of its own. The last proof is that a paper can be made with it. */
export async function checkTemplate(kind: TemplateKind, bytes: Buffer): Promise<TemplateVerdict> {
  try {
    const parts = packageParts(bytes);
    const fault = contentFault(parts);
    if (fault !== null) return { fault, placeholders: [] };
    const placeholders = placeholderFaults(parts, placeholdersOf(kind), bodyOnly(kind));
    if (placeholders.length > 0) return { fault: null, placeholders: placeholders.slice(0, mostNamed) };
    await drawExample(kind, bytes);
    return { fault: null, placeholders: [] };
  } catch (error) {
    return { fault: error instanceof PackageRefused ? error.code : 'broken', placeholders: [] };
  }
}

function contentFault(parts: ReadonlyMap<string, Buffer>): TemplateFault | null {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const names = [...parts.keys()];
  if (/macroEnabled/i.test(types) || names.some((name) => /vba/i.test(name))) return 'macros';
  if (!types.includes(mainType) || !parts.has('word/document.xml')) return 'not-a-docx';
  if (names.some((name) => /^word\/(?:activeX|embeddings)\//i.test(name))) return 'active-content';
  const links = names.filter((name) => name.endsWith('.rels')).flatMap((name) => parts.get(name)?.toString('utf8').match(/<Relationship\b[^>]*>/g) ?? []);
  return links.some((link) => /TargetMode\s*=\s*["']External/.test(link) && !/\/hyperlink["']/.test(link)) ? 'outside-link' : null;
}
