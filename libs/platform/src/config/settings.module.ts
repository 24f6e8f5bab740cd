import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Settings } from './settings';

/** Injection token of the checked settings. */
export const SETTINGS = Symbol('settings');

@Global()
@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return { module: SettingsModule, providers: [{ provide: SETTINGS, useValue: settings }], exports: [SETTINGS] };
  }
}
