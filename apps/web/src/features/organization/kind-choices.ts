import { organization as texts } from '../../messages/vi/organization';
import type { AreaClass, Unit } from './queries';

const kindList = Object.entries(texts.kinds) as [Unit['kind'], string][];

export const kindChoices = kindList.map(([value, label]) => ({ value, label }));

/** The kind that a text of the address or of a list names. */
export const readKind = (text: string): Unit['kind'] | undefined => kindList.find(([kind]) => kind === text)?.[0];

const classList = Object.entries(texts.areaClasses) as [AreaClass, string][];

export const areaClassChoices = classList.map(([value, label]) => ({ value, label }));

export const readAreaClass = (text: string): AreaClass | undefined => classList.find(([areaClass]) => areaClass === text)?.[0];
