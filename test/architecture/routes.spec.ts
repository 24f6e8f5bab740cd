import { Get, Controller, Module, type Type } from '@nestjs/common';
import 'reflect-metadata';
import { Public, RequirePermission, routeDeclarations } from '@dvk/platform';
import { rolePermissions } from '@dvk/identity';
import { controllers, modulesBelow } from '../support/controllers';

@Controller('planted')
class PlantedController {
  @Get('bare')
  bare(): void {}

  @Get('both')
  @Public()
  @RequirePermission('unit.read')
  both(): void {}

  @Get('good')
  @Public()
  good(): void {}
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('every route', () => {
  const { declared, undeclared } = routeDeclarations(controllers());

  it('declares a permission or is public, never both', () => {
    expect(undeclared).toEqual([]);
    expect(declared.length).toBeGreaterThan(30);
  });

  it('asks for a permission that some role has', () => {
    const known = new Set(Object.values(rolePermissions).flat());
    expect(declared.filter(({ permission }) => permission !== null && !known.has(permission))).toEqual([]);
  });

  it('a planted route without a declaration, or with two, is caught', () => {
    const planted = [...modulesBelow(PlantedModule)].flatMap((module) => Reflect.getMetadata('controllers', module as Type) as Type[]);
    expect(routeDeclarations(planted).undeclared).toEqual(['PlantedController.bare', 'PlantedController.both']);
  });
});

describe('every permission', () => {
  it('opens at least one route', () => {
    const { declared } = routeDeclarations(controllers());
    const used = new Set(declared.map(({ permission }) => permission));
    const idle = [...new Set(Object.values(rolePermissions).flat())].filter((permission) => !used.has(permission));
    expect(idle).toEqual([]);
  });
});
