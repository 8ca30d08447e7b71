import type { TRPCRouterRecord } from '@trpc/server';
import { adminSignUp } from '../procedures/admin/sign-up.ts';
import { auditUser } from '../procedures/admin/users/audit.ts';
import { disableUser } from '../procedures/admin/users/disable.ts';
import { enableUser } from '../procedures/admin/users/enable.ts';
import { getUser } from '../procedures/admin/users/get.ts';
import { listUsers } from '../procedures/admin/users/list.ts';
import { answerNewPassword } from '../procedures/auth/answer-new-password.ts';
import { getSession } from '../procedures/auth/session.ts';
import { signIn } from '../procedures/auth/sign-in.ts';
import { signOut } from '../procedures/auth/sign-out.ts';
import { getMe } from '../procedures/me/get.ts';
import { updateMe } from '../procedures/me/update.ts';

/** Signing in where a cookie is kept. */
export const siteAuth = {
  session: getSession,
  signIn,
  answerNewPassword,
  signOut,
} satisfies TRPCRouterRecord;

/** Bearer clients sign in with Cognito themselves. */
export const bearerAuth = {
  session: getSession,
  signOut,
} satisfies TRPCRouterRecord;

export const me = {
  get: getMe,
  update: updateMe,
} satisfies TRPCRouterRecord;

export const admin = {
  signUp: adminSignUp,
  users: {
    list: listUsers,
    get: getUser,
    disable: disableUser,
    enable: enableUser,
    audit: auditUser,
  },
} satisfies TRPCRouterRecord;
