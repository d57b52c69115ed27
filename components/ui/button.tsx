import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink hover:bg-accent-hover",
        outline: "border border-line-strong bg-surface text-ink hover:bg-hover",
        ghost: "text-ink-2 hover:bg-hover hover:text-ink",
        link: "text-accent-text underline-offset-2 hover:underline",
        danger: "border border-danger/40 bg-surface text-danger hover:bg-danger-soft",
      },
      size: {
        sm: "h-7 px-2 text-sm coarse:h-9",
        md: "h-8 px-3 text-base coarse:h-10",
        lg: "h-10 px-4 text-base coarse:h-11",
        icon: "size-8 coarse:size-10",
        bare: "h-auto p-0 text-sm",
      },
    },
    defaultVariants: { variant: "outline", size: "md" },
  },
);

export type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonVariants>;

export function Button({ className, variant, size, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
