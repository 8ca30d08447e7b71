import { Card } from '@gatehouse/ui/card';
import { Skeleton, Skeletons } from '@gatehouse/ui/skeleton';

/** As high as the page of the list it stands for. */
export function PeopleSkeleton({ rows }: { rows: number }) {
  return (
    <Card>
      <Skeletons label="Loading people" className="people-skeleton">
        <div className="people-skeleton-head not-phone" />
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have nothing else to tell them apart
          <div key={row}>
            <Skeleton arch="md" />
            <span className="grow">
              <Skeleton className="w-2/5" />
              <Skeleton className="mt-2 w-3/5 opacity-60" />
            </span>
            <Skeleton className="not-phone h-5 w-16" />
            <Skeleton className="not-phone w-20" />
            <Skeleton className="not-phone w-24" />
          </div>
        ))}
      </Skeletons>
    </Card>
  );
}
