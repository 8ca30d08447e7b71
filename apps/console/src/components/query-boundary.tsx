'use client';

import { Card } from '@gatehouse/ui/card';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, useSyncExternalStore } from 'react';
import { describeProblem } from '../session/problem.ts';
import { hasSessionEnded, subscribeToSessionEnd } from '../session/session-end.ts';
import { LoadFailed } from './load-failed.tsx';

interface QueryBoundaryProps {
  /** What could not be loaded, as a sentence. */
  title: string;
  /** A new value forgets the failure: what is asked for has changed. */
  resetKey: string;
  children: ReactNode;
}

/** Keeps a failed query inside the frame it belongs to, and offers to ask again. */
export function QueryBoundary(props: QueryBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary();
  const ended = useSyncExternalStore(subscribeToSessionEnd, hasSessionEnded, () => false);
  return <ErrorBoundary {...props} forget={reset} ended={ended} />;
}

interface ErrorBoundaryProps extends QueryBoundaryProps {
  forget: () => void;
  /** While the session is over; what failed by that is asked for again after the next sign-in. */
  ended: boolean;
}

interface ErrorBoundaryState {
  error?: unknown;
  /** What was asked for when it failed; the error may arrive in the very update that changed it. */
  failedKey?: string;
}

class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    const fresh = state.error !== undefined && state.failedKey === undefined;
    return fresh ? { failedKey: props.resetKey } : null;
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.error === undefined) return;
    const signedInAgain = previous.ended && !this.props.ended;
    if (signedInAgain || this.state.failedKey !== this.props.resetKey) this.retry();
  }

  retry = () => {
    this.props.forget();
    this.setState({ error: undefined, failedKey: undefined });
  };

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Card>
        <LoadFailed
          title={this.props.title}
          problem={describeProblem(this.state.error)}
          retry={this.retry}
        />
      </Card>
    );
  }
}
