'use client';

import { Card } from '@gatehouse/ui/card';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { describeProblem } from '../session/problem.ts';
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
  return <ErrorBoundary {...props} forget={reset} />;
}

class ErrorBoundary extends Component<
  QueryBoundaryProps & { forget: () => void },
  { error: unknown }
> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(previous: QueryBoundaryProps) {
    if (this.state.error !== undefined && previous.resetKey !== this.props.resetKey) this.retry();
  }

  retry = () => {
    this.props.forget();
    this.setState({ error: undefined });
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
