import { headOfKind } from '../making/drawing';
import { drawExample } from './draw-example';
import type { SampleOrder } from './sample-order';
import { standardTemplate } from './standard-template';

export const drawSample = ({ kind, papers, sample }: SampleOrder): Promise<Buffer> =>
  sample === 'standard-template' ? standardTemplate(kind, papers[kind === 'council-minutes' ? 'councilMinutes' : headOfKind[kind]].head) : drawExample(kind, null, papers);
