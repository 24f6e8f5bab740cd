import { getMetadataStorage, IsArray, IsObject, ValidateNested, ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { controllers } from '../support/controllers';

class PlantedPart {
  @IsArray()
  lines!: unknown[];
}

class PlantedBody {
  @IsArray()
  @ValidateNested({ each: true })
  bare!: PlantedPart[];

  @IsObject()
  @ValidateNested({ each: true })
  other!: PlantedPart[];

  @IsObject({ each: true })
  @ValidateNested({ each: true })
  good!: PlantedPart[];

  @ValidateNested()
  single!: PlantedPart;
}

const planted: readonly unknown[] = [PlantedPart, PlantedBody];

/**
 * Values looked into without asking whether they are objects: an empty list passes for one, since nothing in it is wrong, and what
 * takes it for an object fails.
 */
function unasked(of: (target: unknown) => boolean): string[] {
  const all = [...(getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<unknown, readonly ValidationMetadata[]> }).validationMetadatas.values()].flat();
  const asked = new Set(all.filter(({ name }) => name === 'isObject').map(placeOf));
  return all.filter(({ type, target }) => type === ValidationTypes.NESTED_VALIDATION && of(target)).map(placeOf).filter((place) => !asked.has(place));
}

const placeOf = ({ target, propertyName, each }: ValidationMetadata): string => `${(target as { name: string }).name}.${propertyName}${each ? '[]' : ''}`;

describe('a value in a request that has parts', () => {
  beforeAll(() => expect(controllers().length).toBeGreaterThan(20));

  it('is asked whether it is an object before its parts are', () => {
    expect(unasked((target) => !planted.includes(target))).toEqual([]);
  });

  it('a planted one that is not is caught', () => {
    expect(unasked((target) => planted.includes(target))).toEqual(['PlantedBody.bare[]', 'PlantedBody.other[]', 'PlantedBody.single']);
  });
});
