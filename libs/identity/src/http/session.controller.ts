import { type Actor, CurrentActor, Problem, Public, RequirePermission, SETTINGS, type Settings } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sessionCookieName, sessionCookieOptions, sessionToken } from '../session-cookie';
import { SessionsService, type SessionSummary } from '../sessions.service';
import { ChangePasswordRequest, SessionView, SignInRequest } from './session.dto';

function toView(summary: SessionSummary): SessionView {
  return { ...summary, posts: summary.posts.map((post) => ({ ...post })), permissions: [...summary.permissions] };
}

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Signs in; an older session of the same browser ends. */
  @Post()
  @Public()
  async signIn(@Body() body: SignInRequest, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const { token, summary } = await this.sessions.signIn(body.username, body.password, request.ip ?? '', this.tokenOf(request));
    response.cookie(sessionCookieName(this.settings), token, sessionCookieOptions(this.settings));
    return toView(summary);
  }

  /** Who is signed in, with posts and permissions as of now. */
  @Get()
  @RequirePermission('session.own')
  async read(@Req() request: Request): Promise<SessionView> {
    return toView(await this.sessions.summary(this.requiredToken(request)));
  }

  /** Signs out; without a session it does nothing. */
  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = this.tokenOf(request);
    if (token !== null) await this.sessions.signOut(token);
    response.clearCookie(sessionCookieName(this.settings), sessionCookieOptions(this.settings));
  }

  /** Changes the own password; all other sessions of the person end. */
  @Put('password')
  @RequirePermission('session.own')
  @HttpCode(204)
  async changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordRequest, @Req() request: Request): Promise<void> {
    await this.sessions.changePassword(actor, this.requiredToken(request), body.currentPassword, body.newPassword);
  }

  private tokenOf(request: Request): string | null {
    return sessionToken(this.settings, request.headers.cookie);
  }

  private requiredToken(request: Request): string {
    const token = this.tokenOf(request);
    if (token === null) throw new Problem('unauthenticated', 'session.required');
    return token;
  }
}
