resource "aws_security_group" "balancer" {
  name        = "${var.name}-balancer"
  description = "Public entrance of the shop"
  vpc_id      = var.vpc_id

  dynamic "ingress" {
    for_each = toset([80, 443])

    content {
      description = "web"
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }

  egress {
    description     = "pods"
    protocol        = "tcp"
    from_port       = 8080
    to_port         = 8080
    security_groups = [var.node_security_group_id]
  }
}

resource "aws_vpc_security_group_ingress_rule" "pods" {
  security_group_id            = var.node_security_group_id
  description                  = "storefront from the load balancer"
  referenced_security_group_id = aws_security_group.balancer.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
}

resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.balancer.id]
  drop_invalid_header_fields = true
}

# Filled by the TargetGroupBinding of the storefront in the cluster.
resource "aws_lb_target_group" "storefront" {
  name        = "${var.name}-storefront"
  vpc_id      = var.vpc_id
  target_type = "ip"
  protocol    = "HTTP"
  port        = 8080

  health_check {
    path = "/healthz"
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.storefront.arn
  }
}
