import type { PaperSettings } from '@dvk/campaigns';
import type { TemplateKind } from './template-kinds';

/** The standard template of a kind, or the standard paper about made-up nominations. */
export interface SampleOrder {
  readonly kind: TemplateKind;
  readonly papers: PaperSettings;
  readonly sample: 'standard-template' | 'standard-paper';
}
