"use client";
import { ErrorState } from "#components/shared/error-state.tsx";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState retry={reset} reference={error.digest} />;
}
