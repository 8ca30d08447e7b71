import { Card } from '@gatehouse/ui/card';
import { Skeleton, Skeletons } from '@gatehouse/ui/skeleton';

/** Head, tabs and the two columns, in the places where they will stand. */
export function PersonSkeleton() {
  return (
    <Skeletons label="Loading this person">
      <Skeleton className="mb-5 w-32" />
      <div className="page-head person-head">
        <Skeleton arch="lg" />
        <div className="grow">
          <Skeleton className="h-6 w-60 max-w-full" />
          <Skeleton className="mt-3 w-44 max-w-full" />
        </div>
      </div>
      <Skeleton className="h-10 opacity-40" />
      <div className="person">
        <div className="stack">
          <SkeletonCard lines={7} />
          <SkeletonCard lines={5} />
        </div>
        <div className="stack">
          <SkeletonCard lines={3} />
          <SkeletonCard lines={4} />
        </div>
      </div>
    </Skeletons>
  );
}

function SkeletonCard({ lines }: { lines: number }) {
  return (
    <Card>
      <div className="card-head">
        <Skeleton className="h-3.5 w-24" />
      </div>
      <div className="lines">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing else to tell them apart
          <div key={line} className="item">
            <Skeleton className="w-1/4" />
            <Skeleton className="w-1/2" />
          </div>
        ))}
      </div>
    </Card>
  );
}
